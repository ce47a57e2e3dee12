import { templates as ours, type Template } from '@parley/shared/templates/index';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { createFlow, messageOf, type NewFlow } from '../../api/client.ts';
import { useFlows } from '../../api/queries.ts';
import { Page } from '../../frame/Page.tsx';
import { toastError } from '../../ui/toast.ts';
import { galleryWords } from '../../words/gallery.ts';
import { flowAsking, numbered } from './begin.ts';
import { FirstQuestion } from './FirstQuestion.tsx';
import styles from './GalleryPage.module.css';
import { MakeItYours } from './MakeItYours.tsx';
import { TemplateTile } from './TemplateTile.tsx';
import { TryTemplate } from './TryTemplate.tsx';

interface GalleryPageProps {
  readonly templates?: readonly Template[];
}

/** Where a new flow begins: with a question, from a conversation that is ready, as text, or from an empty page. */
export function GalleryPage({ templates = ours }: GalleryPageProps) {
  const [open, setOpen] = useState<{ readonly as: 'try' | 'use'; readonly template: Template } | null>(null);
  const [, navigate] = useLocation();
  const caret = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => caret.current?.focus({ preventScroll: true }), []);
  const making = useMutation({
    mutationFn: ({ flow }: { readonly flow: NewFlow; readonly then: string }) => createFlow(flow),
    onSuccess: ({ id }, { then }) => navigate(`/flows/${id}${then}`),
    onError: (error) => toastError(messageOf(error)),
  });
  const make = (flow: NewFlow, then = '') => making.mutate({ flow, then });
  const flows = useFlows();
  const newName = () => numbered(galleryWords.newFlow, flows.data?.items.map(({ name }) => name) ?? []);
  const ask = (text: string) => {
    const flow = flowAsking(text);
    make({ name: flow.name, flow });
  };
  return (
    <Page title={galleryWords.title}>
      <FirstQuestion
        caret={caret}
        busy={making.isPending}
        onAsk={ask}
        onTemplates={() => {
          heading.current?.scrollIntoView({ block: 'start' });
          heading.current?.focus({ preventScroll: true });
        }}
        onText={() => make({ name: newName() }, '?view=script&write=1')}
        onBlank={() => make({ name: newName() })}
      />
      <section className={styles.templates}>
        <h2 className={styles.heading} ref={heading} tabIndex={-1}>
          {galleryWords.templates}
        </h2>
        <p className={styles.about}>{galleryWords.aboutTemplates}</p>
        <ul className={styles.tiles}>
          {templates.map((template) => (
            <TemplateTile
              key={template.key}
              template={template}
              onTry={() => setOpen({ as: 'try', template })}
              onUse={() => setOpen({ as: 'use', template })}
            />
          ))}
        </ul>
      </section>
      {open?.as === 'try' && (
        <TryTemplate
          template={open.template}
          onUse={() => setOpen({ as: 'use', template: open.template })}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.as === 'use' && <MakeItYours template={open.template} onClose={() => setOpen(null)} />}
    </Page>
  );
}
