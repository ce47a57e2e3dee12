import { type FlowNode, kindOf } from '@parley/shared/nodes/index';

/** A contact's field as people read it: `first_name` → "First name". */
export function fieldLabel(name: string): string {
  const words = name.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `Hi {{first_name|there}}!` → "Hi First name!"; a name that was cut off goes. */
function withoutBraces(text: string): string {
  return text
    .replace(/\{\{([^{}|]*)(\|[^{}]*)?\}\}/g, (_, name: string) => fieldLabel(name.trim()))
    .replace(/\{\{[^}]*…$/, '…');
}

/** What a step is called in sentences and lists: its name, else its first words. */
export function stepTitle(node: FlowNode): string {
  const kind = kindOf(node);
  const title =
    node.name?.trim() || withoutBraces(kind.summary(node.data)).trim() || `New ${kind.title.toLowerCase()}`;
  return title.length > 48 ? `${title.slice(0, 47)}…` : title;
}

/** A card's name for those who cannot see it: its kind and its words. */
export function cardLabel(node: FlowNode): string {
  const { title } = kindOf(node);
  const words = stepTitle(node);
  return words === title ? title : `${title}: ${words}`;
}
