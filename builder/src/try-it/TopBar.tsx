import { RotateCcw } from 'lucide-react';
import { stepTitle } from '../nodes/names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { tryWords } from '../words/try-it.ts';
import { momentInWords } from './moments.ts';
import { personaOf, personas, settingFor } from './personas.ts';
import type { Try } from './use-try.ts';

interface TopBarProps {
  readonly current: Try;
  readonly onRestart: () => void;
}

/** Who is texting, and what time it is for them. */
export function TopBar({ current, onRestart }: TopBarProps) {
  const { session, state, shell, chat, draft, around } = current;
  const time = momentInWords(chat.clock, chat.contact.timeZone);
  const known = chat.setting.from === undefined ? personaOf(chat.setting) : state.persona;
  const own = { value: 'own', label: chat.setting.contact.fields.first_name?.trim() || tryWords.own };
  const choose = (value: string) => {
    const persona = personas.find((one) => one.value === value)?.value;
    if (persona === undefined) return;
    session.store.setState({ persona, difference: null, said: '' });
    shell.play(draft, settingFor(persona, around(), draft));
  };
  const from = chat.setting.from === undefined ? undefined : chat.version.steps.get(chat.setting.from)?.node;
  return (
    <div className="try-top">
      <Select
        className="try-who"
        aria-label={tryWords.who}
        value={known ?? own.value}
        choices={known === null ? [...personas, own] : personas}
        onChoose={choose}
      />
      <span className="try-clock">
        <span className="visually-hidden">{tryWords.clock(time)}</span>
        <span aria-hidden>{time}</span>
      </span>
      {/* The phone tells of its clock itself, while it is to be seen. */}
      <span className="visually-hidden" role="status">
        {state.stage === 'phone' ? '' : tryWords.clock(time)}
      </span>
      <IconButton
        label={tryWords.restart}
        icon={<RotateCcw size={18} strokeWidth={1.75} aria-hidden />}
        onClick={onRestart}
      />
      {from !== undefined && (
        <p className="try-from">
          {tryWords.fromStep(stepTitle(from))}
          <button
            type="button"
            className="try-link"
            onClick={() => shell.play(draft, settingFor(state.persona, around(), draft))}
          >
            {tryWords.fromStart}
          </button>
        </p>
      )}
    </div>
  );
}
