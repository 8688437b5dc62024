import { mount } from 'svelte';
import Questions from './Questions.svelte';

const target = document.getElementById('app');
if (target) mount(Questions, { target, props: { country: 'GB', keep: true } });
