import type { FlowNode, KindName } from '@parley/shared/nodes/index';
import type { ComponentType } from 'react';
import { BranchForm } from '../inspector/BranchForm.tsx';
import { EndForm } from '../inspector/EndForm.tsx';
import { HandoffForm } from '../inspector/HandoffForm.tsx';
import { MessageForm } from '../inspector/MessageForm.tsx';
import { QuestionForm } from '../inspector/QuestionForm.tsx';
import { StartForm } from '../inspector/StartForm.tsx';
import { TagForm } from '../inspector/TagForm.tsx';
import { WaitForm } from '../inspector/WaitForm.tsx';
import type { NodeOf } from './node-view.ts';

/** A form for every kind there is. Apart from the views, which have to be there before the canvas is. */
const forms: { readonly [K in KindName]: ComponentType<{ readonly node: NodeOf<K> }> } = {
  start: StartForm,
  message: MessageForm,
  question: QuestionForm,
  branch: BranchForm,
  tag: TagForm,
  handoff: HandoffForm,
  wait: WaitForm,
  end: EndForm,
};

/** To be given steps of that kind only. */
export function formOf(kind: KindName): ComponentType<{ readonly node: FlowNode }> {
  return forms[kind] as unknown as ComponentType<{ readonly node: FlowNode }>;
}
