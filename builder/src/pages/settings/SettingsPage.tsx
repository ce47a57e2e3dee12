import { useSettings } from '../../api/queries.ts';
import { Page } from '../../frame/Page.tsx';
import { useMay } from '../../session/use-may.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Notice, Trouble } from '../../ui/Notice.tsx';
import { settingsWords } from '../../words/settings.ts';
import { OwnFields } from './OwnFields.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import styles from './SettingsPage.module.css';

export function SettingsPage() {
  const settings = useSettings();
  const mayChange = useMay('owner');
  return (
    <Page narrow title={settingsWords.settings} about={settingsWords.aboutYourBusinessEveryFlowUses}>
      {settings.isPending && <Loading words={settingsWords.lookingUpYourSettings} />}
      {settings.error && !settings.data && (
        <Trouble error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.data && (
        <>
          {!mayChange && (
            <div className={styles.readOnly}>
              <Notice>{settingsWords.onlyTheOwnerCanChangeThese}</Notice>
            </div>
          )}
          <SettingsForm stored={settings.data} mayChange={mayChange} />
          <OwnFields />
        </>
      )}
    </Page>
  );
}
