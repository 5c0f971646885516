/** What the stories stand on: logins, requests, the topics' content, call-outs, and the checker of a history. */
@NullMarked
package io.jiaoying.e2e.support;

import org.jspecify.annotations.NullMarked;
