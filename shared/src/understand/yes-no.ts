import { isEmoji } from './normalise.ts';

type Meaning = 'yes' | 'no' | 'neither';
interface Phrase {
  readonly means: Meaning;
  /** May open a longer sentence: "yes I'd love to". The others must be the whole reply: "right" but not "right now". */
  readonly opens: boolean;
}

const PHRASES = new Map<string, Phrase>();
const add = (means: Meaning, opens: boolean, list: string) => {
  for (const phrase of list.split('|')) PHRASES.set(phrase, { means, opens });
};
add(
  'yes',
  true,
  'yes|yea|yeah|ya|yas|yep|yup|yess|yessir|sure|of course|ofc|absolutely|definitely|certainly|totally|for sure|you bet|no problem|no prob|not a problem|no worries|no doubt|np|why not|sounds good|sounds great|👍|👌|✅|✔|💯|🆗|❤',
);
add(
  'yes',
  false,
  'y|k|kk|ok|okay|si|oui|correct|right|exactly|true|perfect|great|cool|fine|alright|all right|lets do it|lets do this|lets go|go ahead|please do|go for it|do it|im in|i am in|im down|i am down|count me in|bet|will do|id love to|id like to|id like that|works|i do|i would|i am|i will|i can|i did|i have|i guess so|i think so|gladly|cant wait',
);
add(
  'no',
  true,
  'no|nope|nah|naw|not really|not now|not yet|not today|not interested|not for me|not at all|not anymore|not this time|not right now|not at the moment|👎|❌|🚫|✖',
);
add(
  'no',
  false,
  'n|never|negative|pass|im good|im ok|im okay|im fine|im all set|i dont|i didnt|i cant|cant|cannot|cant make it|i cant make it|cannot make it|i wont|i havent|im not|dont|do not|rather not|non|nein|no longer',
);
add(
  'neither',
  true,
  'maybe|perhaps|idk|dunno|unsure|no idea|no clue|no one|no preference|no rush|no matter|no more|yeah right|i bet',
);

// Politeness and thinking aloud around a yes or a no.
const SOFT = new Set(
  'i id ill im would like love to that thats thanks thank you thx oh well um uh so thing then it with want sir hi hey hello lol haha just think guess actually really and please pls too very much me we the for sorry heck hell'.split(
    ' ',
  ),
);

// "Of course not", "I do not": a no that begins like a yes.
const TURNED = /^(?:i |of c|abso|defi|cert|sure|total)/;

/**
 * Whether a reply says yes or no, in any common way. Null where it says neither ("not sure", "maybe"), both
 * ("yes but no"), or something else.
 */
export function yesOrNo(words: readonly string[]): 'yes' | 'no' | null {
  let meaning: 'yes' | 'no' | null = null;
  let opened = false;
  let strange = false;
  for (let i = 0; i < words.length; ) {
    const [phrase, length] = phraseAt(words, i);
    if (phrase === undefined) {
      if (!SOFT.has(words[i] ?? '') && !isEmoji(words[i] ?? '')) strange = true;
    } else if (phrase.means === 'neither') {
      return null;
    } else if (meaning === null || meaning === phrase.means) {
      meaning = phrase.means;
      opened ||= phrase.opens && !strange;
    } else if (phrase.opens || (length > 1 && (words[i] !== 'i' || phrase.means === 'no'))) {
      return null;
    }
    i += length;
  }
  return strange && !opened ? null : meaning;
}

function phraseAt(words: readonly string[], at: number): [Phrase | undefined, number] {
  for (let length = Math.min(4, words.length - at); length > 0; length--) {
    const said = words.slice(at, at + length).join(' ');
    const phrase = PHRASES.get(said) ?? PHRASES.get(said.replace(/([a-z])\1+$/, '$1'));
    if (phrase === undefined) continue;
    const turned = phrase.means === 'yes' && words[at + length] === 'not' && TURNED.test(said);
    return turned ? [{ means: 'no', opens: said[1] !== ' ' }, length + 1] : [phrase, length];
  }
  return [undefined, 1];
}
