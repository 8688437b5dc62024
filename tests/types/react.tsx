import type { RetrustAssessment } from '@retrust/widget';
import type {} from '@retrust/widget/react';
import { createRef, type JSX } from 'react';

type Props = JSX.IntrinsicElements['retrust-assessment'];

export const right = (
  <retrust-assessment
    ref={createRef<RetrustAssessment>()}
    className="questions"
    country="GB"
    locale="en"
    reader-role="hurt"
    exit-url="https://www.bbc.co.uk/weather"
    theme="dark"
    keep
    words={{ 'intro.begin': 'Start' }}
    rulebook={null}
    onretrust-ready={({ currentTarget }) => currentTarget.wipe()}
    onretrust-resized={({ currentTarget }) => currentTarget.offsetHeight}
    onretrust-exited={({ type }) => type}
  />
);

export const wrong = [
  // @ts-expect-error -- a property misspelt
  <retrust-assessment contry="GB" />,
  // @ts-expect-error -- a side that nobody can be on
  <retrust-assessment reader-role="hurtt" />,
  // @ts-expect-error -- a theme that there is not
  <retrust-assessment theme="sepia" />,
  // @ts-expect-error -- a listener that wants more than an event carries
  <retrust-assessment onretrust-ready={(event: CustomEvent<string>) => event.detail} />,
];

// TypeScript passes over names with a dash in JSX, whatever they are. As props of an object they are refused.
export const attributes: Props[] = [
  { 'reader-role': 'both', 'onretrust-ready': () => undefined },
  // @ts-expect-error -- an attribute misspelt
  { 'reader-roll': 'both' },
  // @ts-expect-error -- an event misspelt
  { 'onretrust-redy': () => undefined },
];
