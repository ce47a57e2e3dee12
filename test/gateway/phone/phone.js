// A phone for the demo: what a contact sees. Texts become text nodes, never markup.
const part = (id) => document.getElementById(id);
const [number, from, texts, trouble, compose, text] = [
  'number',
  'from',
  'texts',
  'trouble',
  'compose',
  'text',
].map(part);
let shown = '';

compose.addEventListener('submit', async (event) => {
  event.preventDefault();
  const words = text.value;
  text.value = '';
  const response = await fetch('/__fake/inbound', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: from.value, text: words }),
  });
  const { status, attempts } = await response.json();
  const arrived = status !== null && status < 300;
  trouble.textContent = arrived ? '' : `Not received: ${attempts[0]?.answer || 'nobody answered'}`;
  await refresh();
});

from.addEventListener('input', refresh);

async function refresh() {
  const me = from.value.replace(/\D/g, '') || '0';
  const phone = await (await fetch(`/__fake/phone/${me}`)).json();
  number.textContent = phone.number;
  const now = JSON.stringify(phone.texts);
  if (now === shown) return;
  shown = now;
  texts.replaceChildren(
    ...phone.texts.map((message) => {
      const item = document.createElement('li');
      item.className = message.mine ? 'mine' : '';
      item.textContent = message.text;
      return item;
    }),
  );
  texts.scrollTop = texts.scrollHeight;
}

setInterval(() => refresh().catch(() => {}), 700);
await refresh();
