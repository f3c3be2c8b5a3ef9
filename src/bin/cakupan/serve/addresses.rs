//! Under which addresses other devices of the network reach this one.

use std::net::{IpAddr, Ipv4Addr};

use if_addrs::get_if_addrs;

/// Addresses of this computer in its networks, those of private networks first: `http://192.168.1.5:8080/`.
/// None where it is in no network.
pub(super) fn of(port: u16) -> Vec<String> {
    let all = get_if_addrs().unwrap_or_default();
    let mut found: Vec<Ipv4Addr> = all
        .iter()
        .filter_map(|of| match of.ip() {
            IpAddr::V4(ip) if !ip.is_loopback() && !ip.is_link_local() => Some(ip),
            // Phones take addresses of version 6 only with a zone that nobody types.
            _ => None,
        })
        .collect();
    // Of containers and virtual machines there may be more: a Wi-Fi's mostly begins with 192.168.
    found.sort_by_key(|ip| (!ip.is_private(), ip.octets().first() != Some(&192)));
    found.dedup();
    found.iter().map(|ip| format!("http://{ip}:{port}/")).collect()
}
