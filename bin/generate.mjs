#!/usr/bin/env node
import { GENERATED, prepare } from './prepare.mjs';

prepare({ parts: GENERATED, dev: true });
