import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BookOpen, Ellipsis, GitCompare, PenLine, RotateCcw } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { getVersion, type VersionItem as Item, messageOf, noteVersion } from '../api/client.ts';
import { keys } from '../api/queries.ts';
import { useEditor, useView } from '../editor/editor-context.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { Pill } from '../ui/Pill.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { toastError } from '../ui/toast.ts';
import { momentInWords } from '../words/dates.ts';
import { statusWords } from '../words/status.ts';
import { versionWords as words } from '../words/versions.ts';
import { useNaming } from './naming.ts';
import { useRestore } from './use-restore.ts';
import type { Reading } from './version-list.ts';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface VersionItemProps {
  readonly item: Item;
  /** The version before it. */
  readonly before: number | null;
  readonly live: 'live' | 'paused' | null;
  readonly people: number;
  readonly onRead: (reading: Reading) => void;
}

/** One version: when and by whom, what it is about, who is on it, and what one can do with it. */
export function VersionItem({ item, before, live, people, onRead }: VersionItemProps) {
  const { version, note, publishedAt, publishedBy } = item;
  const naming = useNaming((state) => state.version === version);
  const readOnly = useView((view) => view.readOnly);
  const { flowId } = useEditor();
  const restore = useRestore();
  const bringBack = async () => {
    try {
      const { flow } = await getVersion(flowId, version);
      restore(flow, words.undoRestore(version), words.restored(version));
    } catch (error) {
      toastError(messageOf(error));
    }
  };
  const name = () => useNaming.setState({ version });
  return (
    <li className="history-item">
      <div className="history-head">
        <h4>{words.version(version)}</h4>
        {live !== null && (
          <Pill tone={live === 'live' ? 'good' : 'warn'}>{live === 'live' ? words.live : words.paused}</Pill>
        )}
        {people > 0 && <Pill>{words.inItNow(people)}</Pill>}
        <Menu trigger={<IconButton label={words.more(version)} icon={<Ellipsis size={20} aria-hidden />} />}>
          <MenuItem icon={<BookOpen {...icon} />} onSelect={() => onRead({ type: 'version', version })}>
            {words.view}
          </MenuItem>
          <MenuItem
            icon={<GitCompare {...icon} />}
            onSelect={() => onRead({ type: 'compare', before: version, after: null })}
          >
            {words.compareWithDraft}
          </MenuItem>
          {before !== null && (
            <MenuItem
              icon={<GitCompare {...icon} />}
              onSelect={() => onRead({ type: 'compare', before, after: version })}
            >
              {words.compareWithBefore(before)}
            </MenuItem>
          )}
          <MenuItem icon={<PenLine {...icon} />} onSelect={name}>
            {note === '' ? statusWords.nameVersion : words.rename}
          </MenuItem>
          <MenuItem icon={<RotateCcw {...icon} />} disabled={readOnly} onSelect={() => void bringBack()}>
            {words.restore}
          </MenuItem>
        </Menu>
      </div>
      <p className="history-when">{words.by(momentInWords(publishedAt), publishedBy)}</p>
      {naming ? <NoteForm item={item} /> : note !== '' && <p className="history-note">{note}</p>}
    </li>
  );
}

function NoteForm({ item: { version, note } }: { readonly item: Item }) {
  const { flowId } = useEditor();
  const client = useQueryClient();
  const [written, setWritten] = useState(note);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Once the menu that asked for it has given the focus back.
    const frame = requestAnimationFrame(() => form.current?.querySelector('input')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const close = () => {
    const item = form.current?.closest('.history-item');
    const within = form.current?.contains(document.activeElement) === true;
    useNaming.setState({ version: null });
    if (within) requestAnimationFrame(() => item?.querySelector('button')?.focus());
  };
  const saving = useMutation({
    mutationFn: () => noteVersion(flowId, version, written.trim()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.versions(flowId) });
      close();
    },
    onError: (error) => toastError(messageOf(error)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form ref={form} className="history-form" onSubmit={submit}>
      <TextInput
        aria-label={words.note(version)}
        placeholder={words.note(version)}
        maxLength={500}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          // Else it would lead out of the panel.
          event.stopPropagation();
          close();
        }}
      />
      <div className="history-row">
        <Button type="submit" look="primary" busy={saving.isPending}>
          {words.save}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </form>
  );
}
