/** An emoji and the English words that find it; the first ones are its name. */
export interface ListedEmoji {
  readonly char: string;
  readonly name: string;
  readonly words: string;
}

export interface EmojiGroup {
  readonly title: string;
  readonly emojis: readonly ListedEmoji[];
}

/** `😀 grin: happy smile`: the character, its name, and after a colon more words that find it. */
const written: readonly (readonly [title: string, emojis: string])[] = [
  [
    'Faces',
    `😀 grin: happy smile|😃 big smile: happy|😄 smile with eyes: happy|😁 beaming: grin happy|😆 laughing: haha|😅 relief: sweat phew|🤣 rolling with laughter: lol|😂 tears of joy: laugh lol|🙂 slight smile|🙃 upside down: silly|😉 wink|😊 blush: smile warm|😇 angel: halo good|🥰 in love: hearts|😍 heart eyes: love|🤩 starry eyes: wow excited|😘 kiss: love|😋 yummy: delicious tasty|😛 tongue: silly|😜 cheeky: wink tongue|🤪 crazy: silly|🤗 hug: welcome|🤭 giggle: oops|🤫 quiet: secret shh|🤔 thinking: hmm|🤐 zipped: secret|😐 neutral: meh|😑 blank: meh|😶 speechless: silent|😏 smirk|🙄 rolling eyes|😬 grimace: awkward|😌 relieved: calm|😔 sad: pensive|😪 sleepy: tired|😴 asleep: zzz sleep|😷 mask: ill sick|🤒 fever: ill sick|🤕 hurt: bandage|🤧 sneeze: cold sick|🥵 hot: heat|🥶 cold: freezing|🤯 mind blown: wow|🤠 cowboy|🥳 party: celebrate birthday|😎 cool: sunglasses|🤓 nerd: glasses|🧐 curious: look closely|😕 confused: unsure issue|😟 worried|🙁 slightly sad: frown|😮 surprised: wow oh|😲 amazed: wow shock|😳 embarrassed: flushed|🥺 pleading: please|😢 crying: sad tear|😭 sobbing: cry sad|😱 scream: shock fear|😞 disappointed: sad|😩 weary: tired|😤 huffing: proud|😡 angry: mad|🤬 cursing: angry|💀 skull: dead|💩 poop|👻 ghost: halloween|👽 alien|🤖 robot: bot`,
  ],
  [
    'Hands and people',
    `👍 thumbs up: yes good ok like|👎 thumbs down: no bad dislike|👌 ok hand: perfect good|✌️ victory: peace two|🤞 fingers crossed: luck hope|🤟 love you: hand|🤘 rock on: horns|👈 point left|👉 point right|👆 point up: above|👇 point down: below|☝️ one finger: up|✋ raised hand: stop high five|👋 wave: hello hi bye|🤙 call me: phone|💪 strong: muscle power|🙏 please: thanks pray|👏 clap: applause bravo|🙌 hooray: hands up praise|🤝 handshake: deal agree|✍️ writing: sign|💅 nails: polish beauty|🤳 selfie: photo|👀 eyes: look see|👂 ear: listen|👃 nose|🧠 brain: smart|🦷 tooth: dentist teeth|👄 mouth: lips|👶 baby|🧒 child: kid|👦 boy|👧 girl|🧑 person|👨 man|👩 woman|👴 grandpa: old man|👵 grandma: old woman|🙋 hand up: question me|🤷 shrug: don’t know|🤦 facepalm: oh no|💁 help desk: info|🙅 no: stop cross|🙆 ok: yes|🧑‍⚕️ health worker: doctor nurse|🧑‍🏫 teacher: class|🧑‍🍳 cook: chef|🧑‍🔧 mechanic: repair plumber|🧑‍💻 at a computer: work code|🧑‍🎨 artist|👷 builder: construction|👮 police|👪 family|👫 couple|🏃 running: hurry sport|🚶 walking|💃 dancing|🧘 yoga: calm meditate|💇 haircut: hair salon|💆 massage: spa relax`,
  ],
  [
    'Hearts and signs',
    `❤️ red heart: love|🧡 orange heart: love|💛 yellow heart: love|💚 green heart: love|💙 blue heart: love|💜 purple heart: love|🖤 black heart|🤍 white heart|💔 broken heart: sad|💕 two hearts: love|💖 sparkling heart: love|💯 hundred: perfect full|💥 boom: bang|✨ sparkles: new shine magic|⭐ star: favorite|🌟 glowing star|🔥 fire: hot lit|💫 dizzy: star|💬 speech bubble: text message chat|💭 thought bubble|💤 zzz: sleep|✅ check: done yes ok tick|✔️ tick: check done|❌ cross: no wrong cancel|❗ exclamation: important|❓ question mark: ask help|⚠️ warning: careful|⛔ no entry: stop|🚫 not allowed: forbidden|🆕 new|🆓 free|🔔 bell: reminder alert|🔕 muted: quiet|🔒 locked: secure|🔓 unlocked: open|🔑 key|➡️ arrow right: next|⬅️ arrow left: back|⬆️ arrow up|⬇️ arrow down|🔄 again: repeat refresh|🔁 repeat: loop|▶️ play: start|⏸️ pause|0️⃣ zero: number|1️⃣ one: number|2️⃣ two: number|3️⃣ three: number|4️⃣ four: number|5️⃣ five: number|6️⃣ six: number|7️⃣ seven: number|8️⃣ eight: number|9️⃣ nine: number|🔟 ten: number|🔴 red dot|🟢 green dot|🟡 yellow dot|🔵 blue dot|🏳️ white flag|🏁 finish: flag`,
  ],
  [
    'Celebrating',
    `🎉 party popper: celebrate congratulations|🎊 confetti: celebrate|🎂 birthday cake|🎁 gift: present|🎈 balloon: party|🎀 ribbon|🏆 trophy: win prize|🥇 gold medal: first|🥈 silver medal: second|🥉 bronze medal: third|🏅 medal|🎓 graduation: school|🎄 christmas tree|🎅 santa: christmas|🎃 pumpkin: halloween|🎆 fireworks: new year|🐣 chick: easter|🥂 cheers: toast champagne|🍾 champagne: celebrate|💍 ring: wedding|💐 bouquet: flowers|🎟️ ticket: event|🎬 film: movie|🎵 music: note song|🎤 microphone: sing|🎮 game: play|🎯 target: goal aim|🎨 paint: art`,
  ],
  [
    'Work and things',
    `📅 calendar: date appointment day|🗓️ planner: calendar date|⏰ alarm clock: time reminder|🕐 clock: time hour|⏳ hourglass: wait time|⌛ time is up: hourglass|📞 phone: call|📱 mobile: cell phone text|☎️ telephone: call|💻 laptop: computer|📧 e-mail: mail|✉️ envelope: letter mail|📩 incoming mail: letter|📬 mailbox: post|📦 parcel: package delivery box|🛒 shopping cart: buy order|🛍️ shopping bags: sale buy|🏷️ price tag: sale label|💳 card: pay credit|💵 money: dollar cash pay|💰 money bag|🧾 receipt: bill invoice|📈 going up: chart growth|📉 going down: chart|📊 chart: numbers|📋 clipboard: list form|📝 note: write memo|📄 document: page|📎 paperclip: attach|📌 pin|📍 place: location map|🔗 link: web|🔍 search: look find|💡 idea: light tip|🔧 wrench: repair fix|🔨 hammer: repair|🛠️ tools: repair|⚙️ settings: gear|🧰 toolbox: repair|🔌 plug: power|🔋 battery: power|💾 save: disk|📷 camera: photo|🎥 video: camera|📺 television: tv|🎧 headphones: music listen|📚 books: read learn|📖 open book: read|✏️ pencil: write|✂️ scissors: cut|💼 briefcase: work job|👔 shirt and tie: work|👗 dress: clothes|👟 shoe: sneaker|🧥 coat: jacket|💄 lipstick: beauty|💊 pill: medicine|💉 injection: vaccine|🩺 stethoscope: doctor|🩹 plaster: bandage|🧼 soap: clean wash|🧹 broom: clean|🧺 basket: laundry|🛏️ bed: sleep hotel|🛁 bath|🚪 door|🪑 chair|🛋️ sofa: couch`,
  ],
  [
    'Food and drink',
    `🍕 pizza|🍔 burger|🍟 fries|🌭 hot dog|🌮 taco|🌯 burrito: wrap|🥗 salad|🍝 pasta: spaghetti|🍜 noodles: soup ramen|🍲 stew: soup|🍣 sushi|🍛 curry: rice|🍚 rice|🥪 sandwich|🥙 kebab: wrap|🍗 chicken|🥩 steak: meat|🍳 eggs: breakfast|🥐 croissant: breakfast|🍞 bread|🧀 cheese|🥑 avocado|🍎 apple|🍌 banana|🍓 strawberry|🍇 grapes|🍋 lemon|🍉 melon|🍅 tomato|🥕 carrot|🌽 corn|🍄 mushroom|🍰 cake|🧁 cupcake|🍪 cookie|🍩 donut|🍫 chocolate|🍦 ice cream|☕ coffee: tea|🍵 tea|🥤 soft drink|🍺 beer|🍷 wine|🍸 cocktail|🥛 milk|🍽️ plate: dinner restaurant table`,
  ],
  [
    'Places and travel',
    `🏠 house: home|🏡 home: house garden|🏢 office: building|🏬 store: shop|🏥 hospital|🏦 bank|🏨 hotel|🏫 school|🏭 factory|🚗 car: drive|🚕 taxi|🚌 bus|🚚 truck: delivery|🚲 bike: bicycle|🛵 scooter: delivery|🚆 train|✈️ plane: flight travel|🚢 ship|🚀 rocket: launch fast|⛽ fuel: gas|🅿️ parking|🗺️ map|🧭 compass|🧳 suitcase: travel|🏖️ beach: holiday|🏕️ camping|⛰️ mountain|🏙️ city|🌍 world: earth globe`,
  ],
  [
    'Nature and weather',
    `☀️ sun: sunny|🌤️ mostly sunny|☁️ cloud|🌧️ rain|⛈️ storm|❄️ snow: cold winter|⛄ snowman|🌈 rainbow|☔ umbrella: rain|⚡ lightning: power fast|💧 drop: water leak|🌊 wave: sea|🌙 moon: night|🌞 sun with face|🌸 blossom: spring|🌹 rose|🌻 sunflower|🌷 tulip|🌱 sprout: plant grow|🌳 tree|🌵 cactus|🍀 clover: luck|🍁 maple leaf: autumn fall|🐶 dog: pet|🐱 cat: pet|🐰 rabbit: bunny|🐻 bear|🐼 panda|🦁 lion|🐴 horse|🐮 cow|🐷 pig|🐔 chicken|🐦 bird|🐟 fish|🐝 bee|🦋 butterfly|🐾 paws: pet`,
  ],
];

function read(emoji: string): ListedEmoji {
  const space = emoji.indexOf(' ');
  const [name = '', more = ''] = emoji.slice(space + 1).split(': ');
  return { char: emoji.slice(0, space), name, words: `${name} ${more}`.trim().toLowerCase() };
}

export const emojiGroups: readonly EmojiGroup[] = written.map(([title, emojis]) => ({
  title,
  emojis: emojis.split('|').map(read),
}));

/** The groups with what every typed word finds the beginning of. */
export function findEmojis(typed: string): readonly EmojiGroup[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return emojiGroups;
  const fits = ({ char, words }: ListedEmoji) =>
    wanted.every((word) => char === word || words.split(/[\s-]+/).some((known) => known.startsWith(word)));
  return emojiGroups
    .map(({ title, emojis }) => ({ title, emojis: emojis.filter(fits) }))
    .filter(({ emojis }) => emojis.length > 0);
}
