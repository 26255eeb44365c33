package org.aigenlabs.installer.edit;

/** A value's text in two parts: what stands behind the colon or dash, and whole lines below, each led by a break. */
record Parts(String inline, String below) {}
