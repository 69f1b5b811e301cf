#!/usr/bin/env node
import { prepare } from './prepare.mjs';

prepare({ pages: true });
await import('../dist/main.js');
