package io.bonafide.app.access;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Routes as other packages have them, and as they should not. */
@RestController
class ShopDoors {

    @GetMapping("/v1/test/{shop}")
    @Allowed(roles = Role.REVIEWER, keys = Scope.RESULTS_READ)
    String shop(@PathVariable("shop") String shop, Caller caller) {
        return shop + " seen by " + caller.name();
    }

    @PostMapping(path = "/v1/test/{shop}", consumes = "application/json")
    @Allowed(keys = Scope.EVENTS_WRITE)
    String given(@PathVariable("shop") String shop, Caller.Key caller, @RequestBody String body) {
        return shop + " given by " + caller.name();
    }

    @GetMapping("/v1/test/forgotten")
    String forgotten() {
        return "nobody should read this";
    }

    @GetMapping("/outside")
    @Allowed(everybody = true)
    String outside() {
        return "nobody should read this either";
    }

    @GetMapping("/v1/test/broken")
    @Allowed(everybody = true)
    String broken() {
        throw new IllegalStateException("the card of Wang Xiaoming is 4711");
    }
}
