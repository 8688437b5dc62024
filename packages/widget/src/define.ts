// The script tag's entry, and the one module here that does something on import: it defines the elements, with the built-in rulebook.
import { loadPrepared } from '@retrust/engine';
import prepared from 'virtual:retrust-rulebook';
import { defineElements } from './register.js';

defineElements(() => loadPrepared(prepared));
