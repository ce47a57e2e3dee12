/** The script of `/p/:token`: the conversation that the address names, over the whole page. */
const place = document.querySelector('main');
const token = /\/p\/([\w-]+)/.exec(location.pathname)?.[1];

if (place && token) {
  const chat = document.createElement('parley-chat');
  chat.setAttribute('preview', token);
  place.append(chat);
} else if (place) {
  place.append('This link is not complete. Open it again from where you got it, or ask for a new one.');
}
