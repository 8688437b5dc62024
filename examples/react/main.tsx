import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Questions } from './Questions.js';

const place = document.getElementById('app');
if (place)
  createRoot(place).render(
    <StrictMode>
      <Questions country="GB" keep />
    </StrictMode>,
  );
