import { h, render } from 'preact';
import { ChatView } from './ChatView.tsx';
import { httpTransport } from './http-transport.ts';
import { colourRules, rules } from './styles.ts';
import type { ChatTransport } from './transport.ts';

export type { ChatLine, ChatState, ChatTransport } from './transport.ts';

/** Known only while the script runs for the first time, and only to a classic one. */
const ownScript = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

const ownServer = (): string => {
  const script =
    ownScript || document.querySelector<HTMLScriptElement>('script[src*="/w/"][src$="chat.js"]')?.src;
  return new URL(script || location.href, location.href).origin;
};

let sheet: CSSStyleSheet | undefined;

/** One sheet for every element of the page, adopted: no `<style>`, so that a strict policy lets it be. */
const styleSheet = (): CSSStyleSheet => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(colourRules(CSS.supports('color', 'light-dark(#000,#fff)')) + rules);
  }
  return sheet;
};

const started = new WeakSet<ChatTransport>();

/**
 * `<parley-chat>`: a conversation that looks like texting.
 *
 * Give it a `transport`, or the attribute `preview` with a share token (and `server`, by default where the
 * script came from). Further attributes: `name` for the phone's header, `controls="none"` where the page draws
 * its own buttons, `lang`, `theme` (`light`, `dark`, `auto`; by default the page's `color-scheme`). It fills
 * the height it is given, 40rem by default.
 */
export class ParleyChat extends HTMLElement {
  static readonly observedAttributes = ['preview', 'server', 'lang', 'controls', 'name'];

  readonly #root = this.attachShadow({ mode: 'open' });
  #given: ChatTransport | null = null;
  #own: { readonly key: string; readonly transport: ChatTransport } | null = null;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [styleSheet()];
  }

  get transport(): ChatTransport | null {
    return this.#given ?? this.#own?.transport ?? null;
  }

  set transport(transport: ChatTransport | null) {
    this.#given = transport;
    if (transport) this.#closeOwn();
    this.#draw();
  }

  connectedCallback(): void {
    this.#takeEarlyTransport();
    this.#draw();
  }

  disconnectedCallback(): void {
    render(null, this.#root);
    this.#closeOwn();
  }

  attributeChangedCallback(): void {
    this.#draw();
  }

  override focus(options?: FocusOptions): void {
    this.#root.querySelector('textarea')?.focus(options);
  }

  /** A page may set `transport` before this class is known; then it sits on the instance and hides ours. */
  #takeEarlyTransport(): void {
    const early = Object.getOwnPropertyDescriptor(this, 'transport')?.value as ChatTransport | undefined;
    if (early === undefined) return;
    Reflect.deleteProperty(this, 'transport');
    this.#given = early;
  }

  #closeOwn(): void {
    this.#own?.transport.close?.();
    this.#own = null;
  }

  /** The transport of the `preview` attribute, anew when the attributes name another conversation. */
  #preview(): ChatTransport | null {
    const token = this.getAttribute('preview');
    const server = this.getAttribute('server') || ownServer();
    const key = `${server} ${token}`;
    if (this.#own && this.#own.key !== key) this.#closeOwn();
    if (!token) return null;
    this.#own ??= { key, transport: httpTransport({ server, token }) };
    return this.#own.transport;
  }

  #draw(): void {
    if (!this.isConnected) return;
    const transport = this.#given ?? this.#preview();
    if (!transport) {
      render(null, this.#root);
      return;
    }
    const view = h(ChatView, {
      transport,
      name: this.getAttribute('name') ?? '',
      lang: this.closest('[lang]')?.getAttribute('lang') || navigator.language,
      controls: this.getAttribute('controls') !== 'none',
    });
    render(view, this.#root);
    if (started.has(transport)) return;
    started.add(transport);
    void transport.start();
  }
}

if (!customElements.get('parley-chat')) customElements.define('parley-chat', ParleyChat);

declare global {
  interface HTMLElementTagNameMap {
    'parley-chat': ParleyChat;
  }
}
