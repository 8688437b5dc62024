import '@retrust/widget/define';
import type { RetrustAssessment, RetrustAssessmentProperties } from '@retrust/widget';
import type {} from '@retrust/widget/react';
import { useCallback, useState } from 'react';

// Outside of the component: the same object at every render.
const WORDS = { 'intro.begin': 'Start with the first question' };

/** The questions in an article: in words of its own, in the theme that its reader has chosen. */
export function Questions({ country, keep, rulebook }: Pick<RetrustAssessmentProperties, 'country' | 'keep' | 'rulebook'>) {
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [isOpen, setOpen] = useState(true);
  const [isReady, setReady] = useState(false);
  const [height, setHeight] = useState(0);
  const [hasLeft, setLeft] = useState(false);

  // Where React takes over what a server has made, it sets no objects, and the questions may stand before it listens.
  const widget = useCallback(
    (element: RetrustAssessment | null) => {
      if (!element) return;
      Object.assign(element, { words: WORDS, rulebook });
      if (element.isReady) setReady(true);
    },
    [rulebook],
  );

  // Whoever left in a hurry finds nothing of it here.
  if (hasLeft) return null;
  return (
    <section aria-label="Questions about trust">
      <button type="button" onClick={() => setTheme(theme === 'light' ? 'dark' : 'light')}>
        Theme: {theme}
      </button>
      <button type="button" onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Close the questions' : 'Open the questions'}
      </button>
      {isOpen && (
        <retrust-assessment
          ref={widget}
          country={country}
          reader-role="hurt"
          exit-url="https://www.bbc.co.uk/weather"
          theme={theme}
          keep={keep}
          onretrust-ready={() => setReady(true)}
          onretrust-resized={({ currentTarget }) => setHeight(currentTarget.offsetHeight)}
          onretrust-exited={() => setLeft(true)}
        >
          <p>In danger now? Call 999.</p>
        </retrust-assessment>
      )}
      <aside style={{ minHeight: height }}>{isReady ? 'Beside the questions' : 'The questions are on their way'}</aside>
    </section>
  );
}
