import { localeContextKey } from 'element-plus';
import zhCn from 'element-plus/es/locale/lang/zh-cn';
import { createApp, shallowRef } from 'vue';
import { whenSessionEnds } from '../api/graphql.js';
import DeskApp from './DeskApp.vue';
import { router } from './desk-router.js';
import { signInAgain } from './renewal.js';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/frame.css';
import '../styles/controls.css';
import '../styles/records.css';
import '../styles/elder.css';
import '../styles/print.css';
import './desk.css';
// Of Element Plus the desk has the dialog alone.
import 'element-plus/es/components/dialog/style/css';
import './element-theme.css';

whenSessionEnds(signInAgain);
createApp(DeskApp).use(router).provide(localeContextKey, shallowRef(zhCn)).mount('#app');
