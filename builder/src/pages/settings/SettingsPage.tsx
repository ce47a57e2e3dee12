import { useSettings } from '../../api/queries.ts';
import { Page } from '../../frame/Page.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Trouble } from '../../ui/Notice.tsx';
import { OwnFields } from './OwnFields.tsx';
import { SettingsForm } from './SettingsForm.tsx';

export function SettingsPage() {
  const settings = useSettings();
  return (
    <Page narrow title="Settings" about="About your business. Every flow uses it.">
      {settings.isPending && <Loading words="Looking up your settings …" />}
      {settings.error && !settings.data && (
        <Trouble error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.data && (
        <>
          <SettingsForm stored={settings.data} />
          <OwnFields />
        </>
      )}
    </Page>
  );
}
