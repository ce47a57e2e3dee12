import { templates as ours, type Template } from '@parley/shared/templates/index';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { createFlow, messageOf } from '../../api/client.ts';
import { Page } from '../../frame/Page.tsx';
import { Button } from '../../ui/Button.tsx';
import { toastError } from '../../ui/toast.ts';
import styles from './GalleryPage.module.css';
import { MakeItYours } from './MakeItYours.tsx';
import { TemplateTile } from './TemplateTile.tsx';

interface GalleryPageProps {
  readonly templates?: readonly Template[];
}

/** Where a new flow begins: from a conversation that is ready, or from an empty page. */
export function GalleryPage({ templates = ours }: GalleryPageProps) {
  const [chosen, setChosen] = useState<Template | null>(null);
  const [, navigate] = useLocation();
  const blank = useMutation({
    mutationFn: () => createFlow({ name: 'New flow' }),
    onSuccess: ({ id }) => navigate(`/flows/${id}`),
    onError: (error) => toastError(messageOf(error)),
  });
  return (
    <Page
      title="New flow"
      about="Take a conversation that works and make it yours, or start with an empty page."
      actions={
        <Button
          icon={<Plus size={16} strokeWidth={2} aria-hidden />}
          busy={blank.isPending}
          onClick={() => blank.mutate()}
        >
          Start blank
        </Button>
      }
    >
      <ul className={styles.tiles}>
        {templates.map((template) => (
          <TemplateTile key={template.key} template={template} onUse={() => setChosen(template)} />
        ))}
      </ul>
      {chosen && <MakeItYours template={chosen} onClose={() => setChosen(null)} />}
    </Page>
  );
}
