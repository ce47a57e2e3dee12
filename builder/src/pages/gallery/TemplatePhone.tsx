import '@parley/widget/chat/parley-chat';
import { exampleBlanks, makeFlow, type Template } from '@parley/shared/templates/index';
import type { Tools } from '@parley/shared/understand/moment';
import { useState } from 'react';
import type { SettingsBody } from '../../api/client.ts';
import { useSettings } from '../../api/queries.ts';
import { Phone } from '../../try-it/Phone.tsx';
import { PageShell } from '../../try-it/page-shell.ts';
import { settingFor } from '../../try-it/personas.ts';
import { toolsAt } from '../../try-it/tools-at.ts';
import { useTools } from '../../try-it/use-tools.ts';
import { Loading } from '../../ui/Loading.tsx';
import { galleryWords } from '../../words/gallery.ts';
import styles from './GalleryPage.module.css';

/** The phone of one template, as soon as what reads replies is here. */
export function TemplatePhone({ template }: { readonly template: Template }) {
  const tools = useTools();
  const settings = useSettings();
  if (tools === null || settings.isPending) return <Loading words={galleryWords.opening} />;
  return <Play template={template} tools={tools} settings={settings.data ?? null} />;
}

interface PlayProps {
  readonly template: Template;
  readonly tools: Tools;
  readonly settings: SettingsBody | null;
}

function Play({ template, tools, settings }: PlayProps) {
  const [transport] = useState(() => {
    const flow = makeFlow(template, template.name, exampleBlanks(template));
    const shell = new PageShell({
      flow,
      tools: toolsAt(settings?.country, tools),
      ...settingFor('jordan', { settings, people: {}, startedAt: Date.now() }, flow),
    });
    return {
      state: () => shell.state(),
      subscribe: (listener: () => void) => shell.subscribe(listener),
      send: (text: string) => shell.send(text),
      restart: () => shell.restart(),
      skip: () => shell.skip(),
      advance: (ms: number) => shell.advance(ms),
      back: () => shell.back(),
      start: () => undefined,
    };
  });
  return (
    <div className={styles.phone}>
      <Phone transport={transport} />
    </div>
  );
}
