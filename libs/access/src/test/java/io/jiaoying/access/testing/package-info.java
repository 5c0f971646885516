/** What other modules' tests need of this one: signed tokens and the house's architecture rules. */
@NullMarked
package io.jiaoying.access.testing;

import org.jspecify.annotations.NullMarked;
