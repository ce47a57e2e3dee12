const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BEFORE = set(
  'i id ill im its it is the my pick choose chose choice go going gonna with take want wanna like would will to say think guess option options answer ans letter number nr hi hey hello oh um uh well so please pls just def definitely probably for lets let do we me sorry thats that select prefer reply thanks give',
);
const AGREEING = set('ok okay yes yeah yep yup sure k');
const AFTER =
  / (?:please|pls|plz|thanks|thx|ty|thank you|one|works?|for (?:me|us|sure)|it is|(?:is|sounds|be|works?|would be) (?:good|fine|best|great|ok|perfect|better)|best|better|then|sorry|lol|haha|sir|i (?:think|guess)|definitely|if (?:possible|(?:i|you) can))$/;

/**
 * What is left of a short reply when "I'd say", "option", "please" and the like are taken off both ends: `i pick
 * b please` → `b`. Give `agreed` where some answer means yes: then "ok" and "yes" in front are not mere fillers.
 */
export function core(words: readonly string[], agreed: boolean): string {
  if (words.length > 10) return words.join(' ');
  let rest = words.join(' ');
  for (let shorter = rest.replace(AFTER, ''); shorter !== rest; shorter = rest.replace(AFTER, ''))
    rest = shorter;
  const left = rest.split(' ');
  let from = 0;
  while (from < left.length - 1) {
    const word = left[from] ?? '';
    if (!BEFORE.has(word) && (agreed || !AGREEING.has(word))) break;
    from++;
  }
  return left.slice(from).join(' ');
}

const LIGHT = set(
  'i want to think can could really need needs like be able even going gonna have has had the a an my me us it of that do been get got yet you ready quite will would id im is am are there theres with for some any just please thanks hi up in on at about we now',
);

/** True for a word that says little by itself, so that a "not" in front of it reaches past it. */
export function isLight(word: string): boolean {
  return LIGHT.has(word);
}

const NEGATORS = set(
  'not dont doesnt didnt cant cannot wont wouldnt couldnt isnt wasnt never without neither nor havent unable instead than',
);

/** True for a word that turns round what follows it ("no" is not one: "no I need to reschedule"). */
export function isNegator(word: string): boolean {
  return NEGATORS.has(word);
}
