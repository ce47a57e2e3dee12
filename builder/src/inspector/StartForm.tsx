import type { Trigger, TriggerType } from '@parley/shared/nodes/trigger';
import { Plus } from 'lucide-react';
import type { NodeOf } from '../nodes/node-view.ts';
import { useUpdate } from '../nodes/use-card.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { formWords } from '../words/form.ts';
import { TriggerFields, triggerTitles } from './TriggerFields.tsx';

type Data = NodeOf<'start'>['data'];

const blankTriggers: { readonly [Type in TriggerType]: Extract<Trigger, { type: Type }> } = {
  keyword: { type: 'keyword', words: [] },
  'opt-in': { type: 'opt-in' },
  'tag-added': { type: 'tag-added', tag: '' },
  event: { type: 'event', name: '' },
  date: { type: 'date', field: '', offset: '-PT24H' },
  manual: { type: 'manual' },
};

export function StartForm({ node }: { readonly node: NodeOf<'start'> }) {
  const update = useUpdate<Data>(node.id);
  const { triggers } = node.data;
  const set = (change: (triggers: readonly Trigger[]) => Trigger[], group?: string) =>
    update(formWords.changeHowItStarts, (data) => ({ ...data, triggers: change(data.triggers) }), group);
  return (
    <>
      {triggers.length === 0 && <p className="form-note">{formWords.nothingStartsItByItselfYet}</p>}
      {triggers.map((trigger, i) => (
        <TriggerFields
          // biome-ignore lint/suspicious/noArrayIndexKey: ways in have no id; their kind tells two apart well enough.
          key={`${trigger.type}-${i}`}
          trigger={trigger}
          at={i}
          onChange={(next, group) => set((all) => all.map((other, j) => (j === i ? next : other)), group)}
          onRemove={() => set((all) => all.filter((_, j) => j !== i))}
        />
      ))}
      <Menu
        align="start"
        trigger={
          <Button icon={<Plus size={16} strokeWidth={1.75} aria-hidden />}>{formWords.addAWayIn}</Button>
        }
      >
        {Object.entries(triggerTitles).map(([type, title]) => (
          <MenuItem key={type} onSelect={() => set((all) => [...all, blankTriggers[type as TriggerType]])}>
            {title}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
