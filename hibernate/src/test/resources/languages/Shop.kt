package shop

import jakarta.persistence.*
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate

enum class Size { SMALL, MEDIUM, LARGE }

@Embeddable
class Money(
    @Column(precision = 12, scale = 2) var amount: BigDecimal = BigDecimal.ZERO,
    @Column(length = 3) var currency: String = "EUR",
)

@MappedSuperclass
abstract class Base {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    var id: Long? = null

    @Version
    var version: Int = 0
}

@Entity
@Table(name = "customer", uniqueConstraints = [UniqueConstraint(name = "uq_customer_email", columnNames = ["email"])])
class Customer(
    @Column(nullable = false, length = 120) var email: String = "",
    var since: LocalDate? = null,
    @ElementCollection var tags: MutableSet<String> = mutableSetOf(),
) : Base()

@Entity
@Table(name = "orders", indexes = [Index(name = "ix_orders_placed", columnList = "placed")])
class Order(
    @Column(nullable = false) var title: String = "",
    @Enumerated(EnumType.STRING) @Column(length = 10) var size: Size = Size.MEDIUM,
    @Embedded var price: Money = Money(),
    var placed: Instant = Instant.EPOCH,
    var count: Int = 0,
    var gift: Boolean = false,
    @ManyToOne(fetch = FetchType.LAZY) var customer: Customer? = null,
) : Base() {
    @get:Transient
    val label: String get() = "$title ($count)"
}
