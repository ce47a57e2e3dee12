import type { ChatTransport } from '@parley/widget/chat/transport';
import { createElement, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { tryWords } from '../words/try-it.ts';

type PhoneElement = HTMLElementTagNameMap['parley-chat'];

interface PhoneProps {
  readonly transport: ChatTransport;
  /** `none` where the page has its own buttons around it. */
  readonly controls?: 'none';
  readonly ref?: Ref<PhoneElement | null>;
}

/** The phone of the widget, in the editor's colours. */
export function Phone({ transport, controls, ref }: PhoneProps) {
  const name = transport.state().title ?? tryWords.business;
  const element = useRef<PhoneElement>(null);
  useImperativeHandle(ref, () => element.current as PhoneElement, []);
  useLayoutEffect(() => {
    if (element.current) element.current.transport = transport;
  }, [transport]);
  return createElement('parley-chat', { ref: element, class: 'try-phone', name, controls });
}
