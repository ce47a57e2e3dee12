import type { ChatTransport } from '@parley/widget/chat/transport';
import { createElement, useLayoutEffect, useRef } from 'react';

/** The phone of the widget, in the editor's colours. */
export function Phone({ transport }: { readonly transport: ChatTransport }) {
  const name = transport.state().title ?? 'Your business';
  const element = useRef<HTMLElementTagNameMap['parley-chat']>(null);
  useLayoutEffect(() => {
    if (element.current) element.current.transport = transport;
  }, [transport]);
  return createElement('parley-chat', { ref: element, class: 'try-phone', name });
}
