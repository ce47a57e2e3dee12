import type { Chat } from '@parley/shared/preview/chat-run';
import { saveChat } from '@parley/shared/preview/saved-run';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { newId } from '../document/commands.ts';
import { useChange } from '../editor/editor-context.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { tryWords } from '../words/try-it.ts';
import { closing } from './closing.ts';
import { keepTest } from './saved-commands.ts';

const longest = 60;

/** What a conversation may be called: what the contact wrote in it. */
function nameFor(chat: Chat): string {
  const said = chat.lines.filter((line) => line.from === 'contact').map((line) => line.text);
  const name = said.join(', ') || (chat.deeds.length > 0 ? tryWords.noReply : tryWords.unnamed);
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}

interface KeepFormProps {
  readonly chat: Chat;
  readonly onClose: () => void;
}

/** Keeps the conversation under way with the flow, under a name. */
export function KeepForm({ chat, onClose }: KeepFormProps) {
  const [name, setName] = useState(() => nameFor(chat));
  const change = useChange();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.select(), []);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const saved = saveChat(chat, newId('test'), name.trim() || nameFor(chat));
    change(tryWords.undoKeep, keepTest(saved));
    onClose();
  };
  return (
    <form className="try-keep" onSubmit={keep} onKeyDown={closing(onClose)}>
      <label htmlFor={id}>{tryWords.keepName}</label>
      <TextInput
        ref={input}
        id={id}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" look="primary">
        {tryWords.keepIt}
      </Button>
      <Button look="quiet" onClick={onClose}>
        {tryWords.cancel}
      </Button>
    </form>
  );
}
