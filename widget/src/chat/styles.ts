/** Colours as `[name, light, dark]`; the public `--parley-…` variable of the same name goes first. */
const colours: readonly (readonly [name: string, light: string, dark: string])[] = [
  ['bg', '#F6F4EF', '#161512'],
  ['surface', '#FFFFFF', '#201E1B'],
  ['text', '#1F1D1A', '#F2EFE8'],
  ['text-2', '#5A554C', '#B9B2A5'],
  ['text-3', '#6F6A60', '#9A9386'],
  ['line', '#E2DDD2', '#35322D'],
  ['outline', '#8E877A', '#7C756A'],
  ['accent', '#1F6F5C', '#5CC3A8'],
  ['on-accent', '#FFFFFF', '#0E1F1A'],
  ['focus', '#0B63CE', '#7DB4FF'],
  ['error', '#B3261E', '#FF8A80'],
  ['bubble-out', '#2769C8', '#2769C8'],
  ['on-bubble-out', '#FFFFFF', '#FFFFFF'],
  ['bubble-in', '#E9E9EB', '#3A3733'],
];

/** `both`: the browser knows `light-dark()`, which follows the page's `color-scheme`. */
export const colourRules = (both: boolean): string =>
  `.root{${colours
    .map(([name, light, dark]) => {
      const value = both ? `light-dark(${light},${dark})` : light;
      return `--${name}:var(--parley-${name},${value});`;
    })
    .join('')}}`;

/**
 * `all: initial` keeps the page's own rules out, `!important` on the host outranks a page's `* { all: unset
 * !important }`; where such a page takes the height away, the phone has one of its own. The font is the page's own unless told otherwise.
 */
export const rules = `
:host { display: block !important; block-size: 40rem; max-inline-size: 100%; }
:host([hidden]) { display: none !important; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
:host([theme="auto"]) { color-scheme: light dark; }
.root {
  all: initial; color-scheme: inherit; box-sizing: border-box; display: flex; flex-direction: column; gap: 12px;
  block-size: 100%; min-block-size: 20rem; max-inline-size: 30rem; margin-inline: auto;
  color: var(--text); font-family: var(--parley-font, inherit); font-size: 15px; line-height: 22px;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
.root *, .root *::before, .root *::after { box-sizing: border-box; }
.phone {
  display: flex; flex-direction: column; flex: 1 1 min(32rem, 75dvh); min-block-size: 0; position: relative; overflow: hidden;
  background: var(--bg); border: 1px solid var(--line); border-radius: var(--parley-radius, 24px);
  box-shadow: var(--parley-shadow, none);
}
.head {
  display: flex; align-items: center; gap: 12px; padding: 10px 16px; flex: none;
  background: var(--surface); border-block-end: 1px solid var(--line);
}
.face {
  inline-size: 36px; block-size: 36px; border-radius: 50%; flex: none; display: grid; place-items: center;
  background: var(--accent); color: var(--on-accent); font-weight: 600;
}
.who { min-inline-size: 0; }
.name { font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.sub { font-size: 12px; line-height: 16px; color: var(--text-2); font-variant-numeric: tabular-nums; }
.log {
  flex: 1 1 0; min-block-size: 0; overflow: auto; overscroll-behavior: contain;
  padding: 12px 16px 16px; display: flex; flex-direction: column; scrollbar-width: thin;
  scrollbar-color: var(--outline) transparent;
}
.log:focus-visible { outline-offset: -4px; border-radius: 20px; }
.divider {
  display: flex; align-items: center; gap: 12px; margin-block: 16px 4px; flex: none;
  font-size: 12px; line-height: 16px; color: var(--text-3);
}
.divider:first-child { margin-block-start: 0; }
.divider::before, .divider::after { content: ""; flex: 1; block-size: 1px; background: var(--line); }
.first::before, .first::after { background: none; }
.line { display: flex; flex-direction: column; flex: none; margin-block-start: 8px; max-inline-size: 84%; }
.business { align-self: flex-start; align-items: flex-start; }
.contact { align-self: flex-end; align-items: flex-end; }
.bubble {
  margin: 0; padding: 7px 13px; border-radius: 18px; white-space: pre-wrap; overflow-wrap: anywhere;
  min-inline-size: 0; max-inline-size: 100%; user-select: text;
}
.business .bubble { background: var(--bubble-in); border-end-start-radius: 5px; }
.contact .bubble { background: var(--bubble-out); color: var(--on-bubble-out); border-end-end-radius: 5px; }
.bubble a { color: inherit; text-decoration: underline; text-underline-offset: 2px; border-radius: 3px; }
.contact .bubble a:focus-visible { outline-color: var(--on-bubble-out); }
.meta {
  padding-inline: 6px; margin-block-start: 3px; font-size: 12px; line-height: 16px; color: var(--text-3);
  overflow-wrap: anywhere;
}
.failed .meta { color: var(--error); }
.system {
  align-self: center; text-align: center; margin-block-start: 12px; padding-inline: 8px; max-inline-size: 100%;
  font-size: 12px; line-height: 16px; color: var(--text-3); white-space: pre-wrap; overflow-wrap: anywhere;
}
.dots { display: flex; gap: 4px; padding: 14px; }
.dots i { inline-size: 7px; block-size: 7px; border-radius: 50%; background: var(--text-3); animation: dot 600ms infinite alternate; }
.dots i:nth-child(2) { animation-delay: 120ms; }
.dots i:nth-child(3) { animation-delay: 240ms; }
@keyframes dot { from { opacity: .3; } }
@keyframes rise { from { opacity: 0; transform: translateY(8px); } }
.business, .system { animation: rise 140ms cubic-bezier(.2, 0, 0, 1); }
button, textarea { font: inherit; color: inherit; margin: 0; }
button { cursor: pointer; -webkit-tap-highlight-color: transparent; transition: background-color 120ms, border-color 120ms; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.newest {
  position: absolute; inset-block-end: 72px; inset-inline: 0; inline-size: max-content; margin-inline: auto;
  z-index: 1; box-shadow: 0 8px 24px rgb(31 29 26 / .12);
}
.writer {
  display: flex; align-items: flex-end; gap: 8px; padding: 10px; flex: none;
  background: var(--surface); border-block-start: 1px solid var(--line);
}
.writer textarea {
  flex: 1; min-inline-size: 0; min-block-size: 40px; max-block-size: 128px; padding: 8px 14px; resize: none;
  font-size: 16px; line-height: 22px; color: var(--text); background: var(--bg);
  border: 1px solid var(--outline); border-radius: 20px; field-sizing: content; appearance: none;
}
.writer textarea::placeholder { color: var(--text-3); opacity: 1; }
.send {
  flex: none; inline-size: 40px; block-size: 40px; padding: 0; border: 0; border-radius: 50%; display: grid;
  place-items: center; background: var(--accent); color: var(--on-accent);
}
.send svg { inline-size: 20px; block-size: 20px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.send:disabled, textarea:disabled { cursor: default; opacity: .6; }
.row { display: flex; flex-wrap: wrap; gap: 8px; flex: none; }
.answers { max-block-size: 30%; overflow: auto; padding: 4px; margin: -4px; }
.pill {
  min-block-size: 32px; min-inline-size: 40px; max-inline-size: 100%; padding: 4px 13px; font-size: 13px; line-height: 18px;
  border: 1px solid var(--outline); border-radius: 16px; background: var(--surface); color: var(--text);
  overflow-wrap: anywhere; text-align: center;
}
.controls { color: var(--text-2); }
.controls .pill { border-color: var(--line); }
.controls .skip { border-color: var(--outline); }
@media (hover: hover) {
  .pill:hover { border-color: var(--accent); }
}
@media (pointer: coarse) {
  .pill { min-block-size: 44px; min-inline-size: 44px; border-radius: 22px; padding-inline: 16px; }
  .send { inline-size: 44px; block-size: 44px; }
  .writer textarea { min-block-size: 44px; padding-block: 10px; border-radius: 22px; }
}
@media (prefers-reduced-motion: reduce) {
  .business, .system, .dots i { animation: none; }
  button { transition: none; }
}
@media (forced-colors: active) {
  .bubble, .face, .send, .newest { border: 1px solid; }
  .divider::before, .divider::after { background: CanvasText; }
  .dots i { background: CanvasText; }
}
.hidden {
  position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}
`;
