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
  'yes|yea|yeah|yeh|ya|yah|yas|yep|yup|yess|yessir|yes please|sure|sure thing|of course|ofc|absolutely|definitely|certainly|totally|for sure|you bet|hell yes|hell yeah|affirmative|no problem|no problems|no prob|no worries|np|no doubt|why not|sounds good|sounds great|sounds perfect|👍|👌|✅|✔|☑|💯|🆗|❤',
);
add(
  'yes',
  false,
  'y|k|kk|ok|okay|okey|okie|si|oui|aye|correct|right|exactly|true|perfect|great|cool|fine|alright|all right|indeed|thats right|thats correct|lets do it|lets do this|lets go|go ahead|please do|go for it|do it|im in|count me in|id love to|id like to|id like that|i would love to|i would like to|works for me|that works|i do|i would|i am|i will|i can|i did|i have|gladly|happy to|bet|uh huh|mhm|roger|very much|cant wait|can do',
);
add(
  'no',
  true,
  'no|nope|nah|naw|nay|no thanks|no thank you|no thx|no way|no chance|hell no|not really|not now|not yet|not today|not interested|not for me|not at all|not anymore|not this time|not right now|not at the moment|absolutely not|definitely not|certainly not|of course not|sure not|👎|❌|🚫|✖',
);
add(
  'no',
  false,
  'n|never|negative|pass|ill pass|hard pass|im good|im ok|im okay|im fine|im all set|i dont|i do not|i didnt|i cant|i cannot|i wont|i havent|i wouldnt|im not|i am not|dont|please dont|dont think so|do not think so|rather not|id rather not|afraid not|not a chance|not exactly|not quite|non|nein|i dont want to|i dont want it|dont want to|no longer',
);
add(
  'neither',
  true,
  'not sure|not certain|not too sure|not so sure|not 100 sure|maybe|maybe not|perhaps|possibly|idk|dunno|dont know|do not know|i dont know|dont understand|dont get it|dont care|dont mind|not bad|no idea|no clue|no one|nobody|no preference|no rush|no matter|no more|right now|yeah right|depends|yes and no|yes or no|unsure',
);

// Politeness and thinking aloud around a yes or a no.
const SOFT = new Set(
  'i id im would like love to that thats thanks thank you thx oh well um uh so then it with sir maam hi hey hello lol haha just think guess actually really and please pls plz too very much me we the for fine good great'.split(
    ' ',
  ),
);

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
    const said = words.slice(at, at + length);
    const phrase = PHRASES.get(said.join(' ')) ?? PHRASES.get(said.join(' ').replace(/([a-z])\1+$/, '$1'));
    if (phrase !== undefined) return [phrase, length];
  }
  return [undefined, 1];
}
