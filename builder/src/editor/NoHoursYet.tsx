import { kindOf } from '@parley/shared/nodes/index';
import { Link } from 'wouter';
import { useSettings } from '../api/queries.ts';
import { Notice } from '../ui/Notice.tsx';
import { publishWords as words } from '../words/publish.ts';
import { useDraft } from './editor-context.ts';

/** Said where texts are to wait for sending hours and there are none: nothing is wrong, and yet nothing waits. */
export function NoHoursYet() {
  const { data: settings } = useSettings();
  const waits = useDraft(({ flow }) => flow.nodes.some((node) => kindOf(node).pause?.(node.data).inHours));
  if (!waits || settings === undefined || settings.officeHours !== null) return null;
  return (
    <Notice>
      {words.noHoursYet} <Link href="/settings">{words.setHours}</Link>
    </Notice>
  );
}
