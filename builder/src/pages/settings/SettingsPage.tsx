import { useSettings } from '../../api/queries.ts';
import { Page } from '../../frame/Page.tsx';
import { useMay } from '../../session/use-may.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Notice, Trouble } from '../../ui/Notice.tsx';
import { OwnFields } from './OwnFields.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import styles from './SettingsPage.module.css';

export function SettingsPage() {
  const settings = useSettings();
  const mayChange = useMay('owner');
  return (
    <Page narrow title="Settings" about="About your business. Every flow uses it.">
      {settings.isPending && <Loading words="Looking up your settings …" />}
      {settings.error && !settings.data && (
        <Trouble error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.data && (
        <>
          {!mayChange && (
            <div className={styles.readOnly}>
              <Notice>Only the owner can change these settings. You can read them.</Notice>
            </div>
          )}
          <SettingsForm stored={settings.data} mayChange={mayChange} />
          <OwnFields />
        </>
      )}
    </Page>
  );
}
