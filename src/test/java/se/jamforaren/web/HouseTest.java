package se.jamforaren.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Places of which many can be taken for a moment, few for longer, and by nobody more than a quarter. */
class HouseTest {
    private final House house = new House(16, 256);

    @Test
    void aClassThatClicksAtOnceIsLetIn() {
        assertThat(taken("school", 100, false, 0)).isEqualTo(64);
        assertThat(taken("other", 100, false, 0)).isEqualTo(64);
        assertThat(house.taken()).isEqualTo(128);
    }

    @Test
    void aCrowdThatStaysGetsFewUntilItHasGone() {
        for (int i = 0; i < 20; i++) {
            taken("client" + i, 1, false, 0);
        }
        assertThat(taken("late", 1, false, millis(150))).isOne();
        assertThat(taken("later", 1, false, millis(250))).isZero();
        assertThat(taken("quick", 1, true, millis(250))).isOne();
        for (int i = 0; i < 13; i++) {
            house.leave("client" + i, millis(290));
        }
        assertThat(house.taken()).isEqualTo(9);
        assertThat(taken("later", 100, false, millis(300))).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            house.leave("later", millis(600));
        }
        house.leave("late", millis(600));
        assertThat(house.taken()).isEqualTo(8);
        assertThat(taken("class", 40, false, millis(700))).isEqualTo(40);
    }

    @Test
    void oneWhoStaysGetsAQuarterOfTheFewAndLeavesTheRest() {
        assertThat(taken("flood", 4, false, 0)).isEqualTo(4);
        assertThat(taken("flood", 100, false, millis(201))).isZero();
        assertThat(taken("reader", 1, false, millis(201))).isOne();
        house.leave("flood", millis(400));
        assertThat(taken("flood", 100, false, millis(500))).isOne();
    }

    @Test
    void anOfficeBehindOneAddressGetsFourOfFew() {
        House small = new House(8, 256);
        for (int i = 0; i < 4; i++) {
            assertThat(small.enter("office", false, 0)).isTrue();
        }
        assertThat(small.enter("office", false, millis(201))).isFalse();
        assertThat(small.enter("reader", false, millis(201))).isTrue();
    }

    @Test
    void oneWhoTakesManyDoesNotCrowdOutOthers() {
        assertThat(taken("flood", 100, false, 0)).isEqualTo(64);
        assertThat(taken("reader", 3, false, millis(500))).isEqualTo(3);
        assertThat(taken("other", 3, false, millis(500))).isEqualTo(3);
        assertThat(taken("flood", 1, false, millis(500))).isZero();
    }

    @Test
    void aCrowdThatComesBackAtOnceHasNoMomentAgain() {
        assertThat(crowd(100, 0)).isEqualTo(100);
        for (int i = 0; i < 100; i++) {
            house.leave("client" + i, millis(900));
        }
        assertThat(crowd(100, 1_000)).isEqualTo(16);
        for (int i = 0; i < 16; i++) {
            house.leave("client" + i, millis(1_900));
        }
        assertThat(crowd(100, 8_000)).isEqualTo(100);
    }

    @Test
    void ofThoseWhoLeftNothingIsKnown() {
        taken("a", 3, false, 0);
        taken("b", 1, false, 0);
        assertThat(house.known()).isEqualTo(2);
        for (int i = 0; i < 3; i++) {
            house.leave("a", 0);
        }
        house.leave("b", 0);
        assertThat(house.known()).isZero();
        assertThat(house.taken()).isZero();
    }

    private int crowd(int many, long millis) {
        int taken = 0;
        for (int i = 0; i < many; i++) {
            taken += taken("client" + i, 1, false, millis(millis));
        }
        return taken;
    }

    private int taken(String client, int tries, boolean quick, long now) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += house.enter(client, quick, now) ? 1 : 0;
        }
        return taken;
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
