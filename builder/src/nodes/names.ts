import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import { fieldLabel } from '@parley/shared/text/field-label';
import { cardWords } from '../words/card.ts';

export { fieldLabel };

/** `Hi {{first_name|there}}!` → "Hi First name!"; a name that was cut off goes. */
export function textWithoutBraces(text: string): string {
  return text
    .replace(/\{\{([^{}|]*)(\|[^{}]*)?\}\}/g, (_, name: string) => fieldLabel(name.trim()))
    .replace(/\{\{[^}]*…$/, '…');
}

/** What a step is called in sentences and lists: its name, else its first words. */
export function stepTitle(node: FlowNode): string {
  const kind = kindOf(node);
  const title = node.name?.trim() || said(node).trim() || cardWords.newStep(kind.title.toLowerCase());
  return title.length > 48 ? `${title.slice(0, 47)}…` : title;
}

/** A step's first words. `+ Confirmed` says what it is only where a card's icon stands beside it. */
function said(node: FlowNode): string {
  const kind = kindOf(node);
  const words = textWithoutBraces(kind.summary(node.data));
  const sends = kind.texts(node.data).some(({ sent }) => sent);
  return sends || !/^[+−] /.test(words) ? words : `${kind.title}: ${words.replace(/(^|, )\+ /g, '$1')}`;
}

/** What a step is called where its kind stands before it. */
export function titleBesideKind(node: FlowNode): string {
  const [title, kind] = [stepTitle(node), `${kindOf(node).title}: `];
  return title.startsWith(kind) ? title.slice(kind.length) : title;
}

/** A card's name for those who cannot see it: its kind and its words. */
export function cardLabel(node: FlowNode): string {
  const { title } = kindOf(node);
  const words = titleBesideKind(node);
  return words === title ? title : `${title}: ${words}`;
}
