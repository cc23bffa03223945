import { startExchange } from './exchange.ts';

const root = document.querySelector<HTMLElement>('.exchange');
if (root !== null) startExchange(root);
