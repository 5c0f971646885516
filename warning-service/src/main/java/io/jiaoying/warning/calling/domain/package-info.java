/** 叫应: profiles, ladders, answers and what people are told. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.calling.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
