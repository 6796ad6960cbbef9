import { createApp } from 'vue';
import App from './App.vue';
import { router } from './router.js';
import { takeOver } from './take-over.js';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/records.css';
import './styles/elder.css';
import './styles/print.css';

const app = createApp(App).use(router);
const told = document.querySelector('main[data-told]')?.closest('#app');
if (told) takeOver(app, told);
else app.mount('#app');
