import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import { Link } from 'wouter';
import { useSettings } from '../api/queries.ts';
import { useUpdate } from '../nodes/use-card.ts';
import { Switch } from '../ui/Switch.tsx';
import { hoursWords } from '../words/sending-hours.ts';
import { hoursInWords, zoneInWords } from './hours-in-words.ts';

/** Whether what follows a wait, or a silence, is kept for sending hours; and which those are. */
export function SendingHours({ node }: { readonly node: FlowNode }) {
  const update = useUpdate<FlowNode['data']>(node.id);
  const { pause } = kindOf(node);
  if (pause === undefined) return null;
  return (
    <Switch
      label={hoursWords.onlyInHours}
      hint={<WhichHours />}
      checked={pause(node.data).inHours}
      onChange={(on) => update(hoursWords.changeHours, (data) => pause(data).put(on) as FlowNode['data'])}
    />
  );
}

function WhichHours() {
  const { data: settings } = useSettings();
  if (settings === undefined) return hoursWords.outsideHours;
  const hours = settings.officeHours === null ? '' : hoursInWords(settings.officeHours);
  const said =
    settings.officeHours === null
      ? hoursWords.noHours
      : hours === ''
        ? hoursWords.neverOpen
        : `${hoursWords.hoursAre(hours, zoneInWords(settings.timeZone))} ${hoursWords.outsideHours}`;
  return (
    <>
      {said} <Link href="/settings">{hours === '' ? hoursWords.setHours : hoursWords.changeInSettings}</Link>
    </>
  );
}
