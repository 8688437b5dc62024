import { createApp } from 'vue';
import Questions from './Questions.vue';

createApp(Questions, { country: 'GB', keep: true }).mount('#app');
