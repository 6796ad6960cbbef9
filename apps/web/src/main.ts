import { createApp } from 'vue';
import App from './App.vue';
import { router } from './router.js';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/records.css';
import './styles/elder.css';
import './styles/print.css';

createApp(App).use(router).mount('#app');
