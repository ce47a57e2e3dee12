import { Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { flowsWords as words } from '../../words/flows.ts';
import styles from './FlowsPage.module.css';

/** Flows from files: chosen, or dropped anywhere on the page. */
export function ImportFlows({ onFiles }: { readonly onFiles: (files: readonly File[]) => Promise<void> }) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const take = useRef((_files: FileList | null) => undefined as undefined | Promise<void>);
  take.current = async (files) => {
    if (files === null || files.length === 0) return;
    setBusy(true);
    await onFiles([...files]);
    setBusy(false);
    if (input.current) input.current.value = '';
  };
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const drag = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void take.current(event.dataTransfer?.files ?? null);
    };
    const away = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', away);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', away);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label={words.importLabel}
        onChange={(event) => void take.current(event.target.files)}
      />
      <Button
        icon={<Upload size={16} strokeWidth={1.75} aria-hidden />}
        busy={busy}
        onClick={() => input.current?.click()}
      >
        {busy ? words.importing : words.importFile}
      </Button>
      {over && <div className={styles.drop}>{words.dropHere}</div>}
    </>
  );
}
