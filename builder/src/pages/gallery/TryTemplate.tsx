import type { Template } from '@parley/shared/templates/index';
import { lazy, Suspense } from 'react';
import { CrashScreen } from '../../frame/CrashScreen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { galleryWords } from '../../words/gallery.ts';

// The phone and the engine behind it are only fetched by whoever wants to try.
const TemplatePhone = lazy(() =>
  import('./TemplatePhone.tsx').then((module) => ({ default: module.TemplatePhone })),
);

interface TryTemplateProps {
  readonly template: Template;
  readonly onUse: () => void;
  readonly onClose: () => void;
}

/** A template on a phone, played in the page with its blanks filled by their examples. */
export function TryTemplate({ template, onUse, onClose }: TryTemplateProps) {
  return (
    <Dialog open onClose={onClose} title={template.name} about={galleryWords.tryAbout}>
      <CrashScreen onMissing={onClose}>
        <Suspense fallback={<Loading words={galleryWords.opening} />}>
          <TemplatePhone template={template} />
        </Suspense>
      </CrashScreen>
      <DialogActions>
        <Button onClick={onClose}>{galleryWords.close}</Button>
        <Button look="primary" onClick={onUse}>
          {galleryWords.useIt}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
