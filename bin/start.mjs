#!/usr/bin/env node
import { EVERYTHING, prepare } from './prepare.mjs';

prepare({ parts: EVERYTHING });
await import('../dist/main.js');
