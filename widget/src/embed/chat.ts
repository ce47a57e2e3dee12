/** What `/w/chat.js` is: one script tag, one custom element. */
import '../chat/parley-chat.ts';
