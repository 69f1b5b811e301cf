#!/usr/bin/env node
import { prepare, RUNS } from './prepare.mjs';

prepare({ parts: RUNS });
