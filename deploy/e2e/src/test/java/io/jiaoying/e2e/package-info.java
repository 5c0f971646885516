/** Stories about the whole stack: every process is the real one, only the people at the telephones are simulated. */
@NullMarked
package io.jiaoying.e2e;

import org.jspecify.annotations.NullMarked;
