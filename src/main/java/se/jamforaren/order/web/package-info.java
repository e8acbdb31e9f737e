/** How lists are ordered, told and proven: the rules, the order of any day, and how visible each provider has been. */
package se.jamforaren.order.web;
