// SPDX-License-Identifier: Apache-2.0
import { mount } from 'svelte';
import App from './App.svelte';
import './theme.css';
import { restoreTheme } from './theme';

restoreTheme();
const target = document.getElementById('app');
if (target) mount(App, { target });
